package dk.sagdok.rules;

import dk.sagdok.objekt.Post;
import dk.sagdok.objekt.Raekke;
import dk.sagdok.objekttype.Ret;
import java.util.List;
import java.util.Map;

/** What Ret makes of one group: the table behind the four words of {@link Ret}. */
@FunctionalInterface
interface GruppeRet {
  Map<Ret, GruppeRet> TABEL = Map.of(
      Ret.MERGE, new RetMerge(),
      Ret.REPLACE_PERIOD, new RetPeriod(),
      Ret.BY_INDEX, new RetByIndex(),
      Ret.REPLACE_ALL, new RetAll());

  /** The rows of the group after the posts. What is wrong is added to aarsager; the answer then has no meaning. */
  List<Raekke> efter(Gruppetilstand foer, List<Post> poster, Aarsager aarsager);
}
