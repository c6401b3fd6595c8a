"""How the verbs work; not for import from outside. One verb a module: event and rulebook in, result out.

`compiled` holds a rulebook made ready to run, `cases` lays a record beside what the rules ask for, and `reasoning`
answers questions about all events at once. Every word that the engine says to people is in `words`.
"""
