package wisp.lib.client;

import java.util.List;

/** The gateway in use, all known ones (URLs without trailing slash), and whether any answers. */
public record Connection(boolean online, String gateway, List<String> gateways) {}
