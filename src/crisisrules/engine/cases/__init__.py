"""What `review` and its kin read and compare: the record of a case beside the obligations that it had."""
