package wisp.web.substitute;

import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Names this package to TeaVM, which finds the policy as a service. */
public final class Substitutions implements SubstitutionPolicy {
  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(name -> true).packagePrefix(Substitutions.class.getPackageName());
  }
}
