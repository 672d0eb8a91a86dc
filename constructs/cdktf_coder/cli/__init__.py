"""The command line, `cdktf-coder`: one module a command."""
