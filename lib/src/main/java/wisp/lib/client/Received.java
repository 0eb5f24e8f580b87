package wisp.lib.client;

/** What is kept of those who write, and what follows from it. */
record Received(
    History history,
    Pictures pictures,
    Arrangements arrangements,
    Presences presences,
    Afterthoughts afterthoughts,
    Introductions introductions) {}
