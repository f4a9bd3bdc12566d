package os.qres.server.platform.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// On PostgreSQL. The triggers write into a temporary table of the server's own connection, which no log of
/// PostgreSQL's and no other connection has anything to do with, and which a rollback empties as far as it goes.
public final class PostgresRowWatch implements RowWatch {
    private static final String FUNCTION = """
            create or replace function qres_row_changed() returns trigger language plpgsql as $$
            begin
                if current_setting('qres.writing', true) = 'on' then
                    insert into pg_temp.row_change (table_name, row_before, row_after)
                    values (tg_table_name, to_jsonb(old)::text, to_jsonb(new)::text);
                end if;
                return null;
            end $$""";

    private static final String TRIGGERS = """
            do $$
            declare
                missing text;
            begin
                for missing in
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and c.relkind = 'r' and c.relname = any (array[%s])
                      and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'qres_rows')
                loop
                    execute format('create trigger qres_rows after insert or update or delete on public.%%I '
                        'for each row execute function qres_row_changed()', missing);
                end loop;
            end $$""";

    private @Nullable Schema schema;
    private @Nullable RowKey key;

    @Override
    public void install(Connection owner, Schema present, RowKey rowKey) throws SQLException {
        String names = String.join(
                ", ",
                present.tables().stream().map(table -> "'" + table.name() + "'").toList());
        try (Statement statement = owner.createStatement()) {
            statement.execute(FUNCTION);
            statement.execute(TRIGGERS.formatted(names));
        }
        schema = present;
        key = rowKey;
    }

    @Override
    public void prepare(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("""
                    create temporary table if not exists row_change (
                        id bigint generated always as identity primary key,
                        table_name text not null, row_before text, row_after text
                    ) on commit delete rows""");
            statement.execute("set qres.writing to 'on'");
        }
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T during(ScopedValue.CallableOp<T, X> work) throws X {
        return work.call();
    }

    @Override
    public void keep() {
        // PostgreSQL itself rolls back what its triggers wrote.
    }

    @Override
    public void forget() {
        // The rollback has done it.
    }

    @Override
    public void forgetAll() {
        // The rollback has done it.
    }

    @Override
    public Changes take(Connection writer) throws SQLException {
        if (schema == null || key == null) {
            throw new IllegalStateException("not installed yet");
        }
        var changes = new ArrayList<RowChange>();
        try (PreparedStatement select = writer.prepareStatement(
                        "select table_name, row_before, row_after from pg_temp.row_change order by id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                RowTable table = schema.table(row.getString(1));
                changes.add(new RowChange(table, own(table, row.getString(2)), own(table, row.getString(3))));
            }
        }
        return Changes.of(changes, key);
    }

    private static @Nullable String own(RowTable table, @Nullable String theirs) {
        return theirs == null ? null : table.written(table.values(theirs));
    }
}
