package io.trustline.portal.provider.boundary;

import io.trustline.portal.provider.control.DemoCompany;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Makes the demonstration's company in one transaction: here and at the gateway, or in neither. */
@Stateless
@LocalBean
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoCompanyStep {

    @Inject
    DemoCompany company;

    public void make() {
        company.make();
    }
}
