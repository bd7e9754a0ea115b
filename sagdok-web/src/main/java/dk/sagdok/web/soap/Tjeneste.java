package dk.sagdok.web.soap;

import dk.sagdok.register.Register;
import dk.sagdok.web.codec.xml.AnmodningReader;
import dk.sagdok.web.codec.xml.UlaeseligXml;
import dk.sagdok.web.codec.xml.WireNames;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceProvider;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import org.apache.cxf.staxutils.DepthXMLStreamReader;
import org.apache.cxf.staxutils.StaxUtils;

/** A service on one contract: every operation comes in here. */
public abstract class Tjeneste implements Provider<Source> {
  private final WireNames navne;
  @Inject
  private Register register;
  @Resource
  private WebServiceContext context;

  protected Tjeneste(WireNames navne) {
    this.navne = navne;
  }

  @Override
  public Source invoke(Source request) {
    var konvolut = new Konvolut(context.getMessageContext());
    try {
      return new FaerdigtSvar(svar(register, indhold(request), konvolut.transaktion()));
    } catch (UlaeseligXml e) {
      throw konvolut.afsenderfejl(e.getMessage());
    } catch (RuntimeException e) {
      throw konvolut.uventet(e);
    }
  }

  /** The answer to the message that the reader stands before. */
  String svar(Register register, XMLStreamReader in, String transaktion) {
    var reader = new AnmodningReader(navne, in);
    besvarer(reader.operation());
    return new Behandling(register, navne).svar(reader, transaktion);
  }

  final void besvarer(Enum<?> operation) {
    ReplyAction.of(getClass().getAnnotation(WebServiceProvider.class), operation);
  }

  /** The stream under the source, which goes on to the end of the envelope: what stands after the message is part of it too. */
  private static XMLStreamReader indhold(Source request) {
    if (request == null) {
      throw new UlaeseligXml("Body er tom");
    }
    var in = StaxUtils.createXMLStreamReader(request);
    while (in instanceof DepthXMLStreamReader part) {
      in = part.getReader();
    }
    return in;
  }
}
