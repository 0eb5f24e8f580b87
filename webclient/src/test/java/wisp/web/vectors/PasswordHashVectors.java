package wisp.web.vectors;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.PasswordHash;
import wisp.lib.crypto.PasswordHash.Cost;

/** Argon2id (RFC 9106), with answers from {@code src/test.c} of the reference implementation. */
final class PasswordHashVectors {
  private PasswordHashVectors() {}

  static List<Case> cases() {
    return List.of(
        new Case(
            "rfc9106-256-kib",
            "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
            () -> hash(new Cost(256, 2, 1), 32)),
        new Case(
            "rfc9106-two-lanes",
            "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
            () -> hash(new Cost(256, 2, 2), 32)),
        Case.sameEverywhere("rfc9106-64-kib", () -> hash(new Cost(64, 3, 1), 32)),
        Case.sameEverywhere("rfc9106-long", () -> hash(new Cost(8, 1, 1), 100)));
  }

  static List<Case> large() {
    return List.of(
        new Case(
            "rfc9106-64-mib",
            "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
            () -> hash(new Cost(65_536, 2, 1), 32)));
  }

  private static Bytes hash(Cost cost, int size) {
    return PasswordHash.argon2id(Bytes.utf8("password"), Bytes.utf8("somesalt"), cost, size);
  }
}
