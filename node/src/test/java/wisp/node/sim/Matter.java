package wisp.node.sim;

import java.util.List;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;

/** What nodes have to do with: where it stands, and through which of them people asked for it. */
interface Matter {
  List<Id> places(Labels labels);

  Set<String> gateways();
}
