package io.trustline.web.provider;

import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderOffice;
import io.trustline.portal.provider.api.ProviderView;
import io.trustline.web.gate.Visit;
import io.trustline.web.page.LocalPath;
import io.trustline.web.page.NotFound;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The company that a page is about: named by its id, and the visitor's own, or there is no such page. */
@Named("office")
@RequestScoped
public class Office {

    @EJB
    ProviderOffice door;
    @Inject
    Visit visit;
    @Inject
    HttpServletRequest request;

    private ProviderView company;

    /** Called first by every page about one company. */
    public void open() {
        id().flatMap(id -> door.find(visit.person(), id)).ifPresentOrElse(found -> company = found, NotFound::say);
    }

    public boolean isOpen() {
        return company != null;
    }

    public ProviderView getCompany() {
        return company;
    }

    /** The company as it is after an act. */
    void is(ProviderView now) {
        company = now;
    }

    Optional<ProviderId> id() {
        return ProviderId.parse(field("id"));
    }

    /** Not from the injected request: the gate has read its body, and only the wrapped one knows what was in it. */
    String field(String name) {
        var fields = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return fields.getOrDefault(name, "");
    }

    boolean isPosted() {
        return "POST".equals(request.getMethod());
    }

    /** Where another page about this company is. */
    LocalPath path(String page) {
        return new LocalPath(page + "?id=" + company.id());
    }
}
