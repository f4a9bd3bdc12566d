package os.qres.server.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/// Starts Hibernate without its questions to the driver, which cost most of its start.
final class Sessions {
    private Sessions() {}

    static SessionFactory open(Engine engine, DataSource readers, List<Class<?>> entities) {
        var configuration = new Configuration();
        entities.forEach(configuration::addAnnotatedClass);
        configuration.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
        var properties = configuration.getProperties();
        properties.put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, readers);
        properties.put(AvailableSettings.DIALECT, engine.dialect());
        properties.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        // For statements of a kind that nothing here sends; readers may not create tables, and H2 writes down each
        // refusal.
        properties.put("hibernate.query.mutation_strategy.global_temporary.create_tables", "false");
        properties.put(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, "false");
        properties.put(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
        properties.put(AvailableSettings.STATEMENT_BATCH_SIZE, "50");
        properties.put(AvailableSettings.DEFAULT_BATCH_FETCH_SIZE, "100");
        properties.put(AvailableSettings.PREFERRED_INSTANT_JDBC_TYPE, "TIMESTAMP_WITH_TIMEZONE");
        return configuration.buildSessionFactory();
    }
}
