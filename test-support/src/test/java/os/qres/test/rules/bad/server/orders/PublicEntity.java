package os.qres.test.rules.bad.server.orders;

import jakarta.persistence.Entity;

@Entity
public class PublicEntity {}
