"""Whether the built documentation, whose folder is the argument, describes every public name of every package.

A function that is named like its module (`assess`) is taken for the module unless its page names it by itself.
"""

import importlib
import re
import sys
from pathlib import Path

described: set[str] = set()
public: set[str] = set()
for page in Path(sys.argv[1]).glob("reference/*/index.html"):
    package = ".".join(dict.fromkeys(("crisisrules", page.parent.name)))
    public |= {f"{package}.{name}" for name in getattr(importlib.import_module(package), "__all__", ())}
    described |= set(re.findall(r'id="crisisrules\.(?:\w+\.)*(\w+)"', page.read_text(encoding="utf-8")))

missing = sorted(name for name in public if name.rpartition(".")[2] not in described)
if missing or not public:
    sys.exit(f"not in the reference: {', '.join(missing) or 'anything at all'}")
