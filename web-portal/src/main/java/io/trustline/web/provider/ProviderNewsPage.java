package io.trustline.web.provider;

import io.trustline.portal.provider.api.DeliveryLine;
import io.trustline.portal.provider.api.ProviderOffice;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.Here;
import io.trustline.web.page.Notice;
import io.trustline.web.text.Text;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a company's own address was told, and how that went; each can be sent again. */
@Named("providerNews")
@RequestScoped
public class ProviderNewsPage {

    private static final int LINES = 50;

    @EJB
    ProviderOffice door;
    @Inject
    Office office;
    @Inject
    Visit visit;
    @Inject
    Here here;
    @Inject
    Text text;

    private List<DeliveryLine> lines;

    /** Called first: finds the company, and sends again what was asked for. */
    public void open() {
        office.open();
        if (office.isOpen() && office.isPosted()) {
            var company = office.getCompany().id();
            boolean sent = office.field("line").matches("\\d{1,18}")
                    && door.replay(visit.person(), company, Long.parseLong(office.field("line")));
            here.go(office.path("/provider-news"),
                    sent ? Notice.NEWS_REPLAYED : Notice.NOT_POSSIBLE);
        }
    }

    public List<DeliveryLine> getLines() {
        if (lines == null) {
            lines = door.deliveries(visit.person(), office.getCompany().id(), LINES);
        }
        return lines;
    }

    /** A status as it came, or in words why there is none. */
    public String answer(DeliveryLine line) {
        return line.last().matches("\\d*") ? line.last() : text.of("news.word." + line.last());
    }

    /** Which of the message keys {@code news.state.*} fits. */
    public String state(DeliveryLine line) {
        if (line.deliveredAt().isPresent()) {
            return "arrived";
        }
        if (line.nextAt().isEmpty()) {
            return "given-up";
        }
        return line.tries() == 0 ? "waiting" : "retrying";
    }
}
