package wisp.lib.noise;

/** What a handshake message carries or mixes in (Noise, section 7.1). */
enum Token {
  E,
  S,
  EE,
  ES,
  SE,
  SS
}
