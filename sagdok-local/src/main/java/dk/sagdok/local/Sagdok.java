package dk.sagdok.local;

import java.util.List;

/** The commands behind the script {@code ./sagdok}. */
public final class Sagdok {

  private static final String HELP = """
      sagdok run [--data DIR] [--port-offset N]   starts PostgreSQL and WildFly with Sagdok; Ctrl-C stops both
      sagdok lyt [--data DIR] [--antal N]         prints each haendelse of a running Sagdok as one line of JSON
             [--emne sag|dokument] [--navn NAME]
      sagdok abonnenter [list | vis NAME | fejl [NAME] | handlinger]      what subscribers are like, what they could not take, what was done
      sagdok abonnenter pause|genoptag|forfra|spring|genudsend|kasser|afmeld NAME [--nummer N] --begrundelse TEXT
      sagdok env [--data DIR]                     prints where a running Sagdok is, for eval "$(./sagdok env)"
      sagdok verify [--data DIR] [--kendt N:KAEDE]
                                                  recomputes the chain of a running Sagdok; 1 when something is damaged
      """;

  private Sagdok() {}

  public static void main(String[] args) {
    try {
      System.exit(execute(List.of(args)));
    } catch (Refused refused) {
      System.err.println("sagdok: " + refused.getMessage());
      System.exit(2);
    } catch (Exception unexpected) {
      unexpected.printStackTrace();
      System.exit(1);
    }
  }

  private static int execute(List<String> args) throws Exception {
    var command = args.isEmpty() ? "" : args.get(0);
    var words = args.stream().skip(1).takeWhile(a -> command.equals("abonnenter") && !a.startsWith("--")).toList();
    var options = Options.of(args.stream().skip(1L + words.size()).toList());
    switch (command) {
      case "run" -> { return new Run(options).untilStopped(); }
      case "lyt" -> { return new Lyt(options).untilStopped(); }
      case "verify" -> { return new Verify(options, System.out).done(); }
      case "abonnenter" -> { return new Abonnenter(words, options).udfoer(); }
      case "env" -> { return new ShellVariables(options).print(); }
      default -> {
        System.err.print(HELP);
        return 2;
      }
    }
  }
}
