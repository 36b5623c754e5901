package io.trustline.portal.provider.boundary;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.portal.provider.api.Allowance;
import io.trustline.portal.provider.api.ApprovalOrder;
import io.trustline.portal.provider.api.LiveKey;
import io.trustline.portal.provider.api.PlainCallOrder;
import io.trustline.portal.provider.api.ProviderId;
import io.trustline.portal.provider.api.ProviderService;
import io.trustline.portal.provider.api.Repeat;
import io.trustline.portal.provider.api.ServiceCall;
import io.trustline.portal.provider.api.ServiceKind;
import io.trustline.portal.provider.api.VerificationOrder;
import io.trustline.portal.provider.api.Vocabulary;
import io.trustline.portal.provider.control.ServiceAsking;
import io.trustline.portal.provider.control.ServiceCalls;
import io.trustline.portal.provider.control.ServiceKeyring;
import io.trustline.portal.provider.control.ServiceWords;
import io.trustline.sip.api.ServiceNumber;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The service behind the API. Open to every caller: the edge has asked who a company is, by the keys from here. */
@Stateless
@PermitAll
public class ProviderServiceBoundary implements ProviderService {

    @Inject
    ServiceCalls calls;
    @Inject
    ServiceAsking asking;
    @Inject
    ServiceKeyring keyring;
    @Inject
    ServiceWords words;

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<LiveKey> keys(ServiceNumber service) {
        return keyring.keys(service);
    }

    @Override
    public void used(LiveKey key) {
        keyring.used(key);
    }

    @Override
    public Outcome<ServiceCall> verify(ProviderId provider, VerificationOrder order, Optional<Repeat> repeat) {
        return calls.verify(provider, order, repeat);
    }

    @Override
    public Outcome<ServiceCall> place(ProviderId provider, ServiceNumber service, PlainCallOrder order,
            Optional<Repeat> repeat) {
        return asking.place(provider, service, order, repeat);
    }

    @Override
    public Outcome<ServiceCall> approve(ProviderId provider, ApprovalOrder order, Optional<Repeat> repeat) {
        return asking.approve(provider, order, repeat);
    }

    @Override
    public Optional<ServiceCall> find(ProviderId provider, ServiceKind kind, UUID id) {
        return calls.find(provider, kind, id);
    }

    @Override
    public Outcome<ServiceCall> check(ProviderId provider, UUID verification, String code, Optional<Repeat> repeat) {
        return calls.check(provider, verification, code, repeat);
    }

    @Override
    public Outcome<ServiceCall> callAgain(ProviderId provider, UUID verification, int seen, Optional<Repeat> repeat) {
        return calls.callAgain(provider, verification, seen, repeat);
    }

    @Override
    public Outcome<ServiceCall> withdraw(ProviderId provider, UUID verification) {
        return calls.withdraw(provider, verification);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Allowance> allowances(ProviderId provider) {
        return calls.allowances(provider);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Vocabulary vocabulary() {
        return words.vocabulary();
    }
}
