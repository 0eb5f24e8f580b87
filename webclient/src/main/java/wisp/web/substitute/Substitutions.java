package wisp.web.substitute;

import java.util.Set;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** The list of classes to replace; TeaVM finds it as a service. */
public final class Substitutions implements SubstitutionPolicy {
  private static final Set<String> REPLACED =
      Set.of("org.bouncycastle.crypto.CryptoServicesRegistrar", "org.bouncycastle.util.Strings");

  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(REPLACED::contains).packagePrefix(Substitutions.class.getPackageName());
  }
}
