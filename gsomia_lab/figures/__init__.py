"""Pictures of tables, each with its words."""
