"""How Alembic reaches the database: always over the connection it is handed."""

from alembic import context

from variantgen.adapters.sql_tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
