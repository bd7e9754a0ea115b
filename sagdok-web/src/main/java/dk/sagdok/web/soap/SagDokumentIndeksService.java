package dk.sagdok.web.soap;

import dk.sagdok.register.Fjernelser;
import dk.sagdok.register.Register;
import dk.sagdok.web.codec.xml.Indeksreader;
import dk.sagdok.web.codec.xml.WireNames;
import jakarta.inject.Inject;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.soap.Addressing;
import jakarta.xml.ws.soap.SOAPBinding;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.feature.Features;

/** Many cases and documents in one call: {@code urn:oio:sts:sagdok:sagdokumentindeks:6}. */
@WebServiceProvider(serviceName = "SagDokumentIndeksService_6", portName = "SagDokumentIndeks", targetNamespace = "http://stoettesystemerne.dk/sagsogdokumentindeks")
@ServiceMode(Service.Mode.PAYLOAD)
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@Addressing
@Features(classes = Vejen.class)
public class SagDokumentIndeksService extends Tjeneste {
  @Inject
  private Fjernelser fjernelser;

  public SagDokumentIndeksService() {
    super(WireNames.SAG_6);
  }

  @Override
  String svar(Register register, XMLStreamReader in, String transaktion) {
    var reader = new Indeksreader(in);
    besvarer(reader.operation());
    return new Indeksbehandling(register, fjernelser).svar(reader, transaktion);
  }
}
