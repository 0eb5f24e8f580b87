package wisp.node.chord;

import org.junit.jupiter.api.Test;

class TraceTest {
  @Test
  void trace() {
    ChurnTest.Churn c = new ChurnTest.Churn(248, 4);
    c.trace = true;
    c.run();
  }
}
