package os.qres.test.rules.bad.server.gossip;

/// Its package has neither a row in the arrows nor a package-info.
public class FeatureWithoutRow {}
