"""From a synthesized directory to templates that are live: projects, environments, Coder's command, and the push itself."""
