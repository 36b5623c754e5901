package io.trustline.portal.provider.api;

import io.trustline.kernel.outcome.Outcome;
import io.trustline.sip.api.ServiceNumber;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the API offers to a tenant that has shown who it is (VOX-8). Another tenant's ids are unknown here. */
@Local
public interface ProviderService {

    /** To judge a signature or a password with; none for an unknown or stopped service. */
    List<LiveKey> keys(ServiceNumber service);

    /** Notes that a request was proven with it. */
    void used(LiveKey key);

    Outcome<ServiceCall> verify(ProviderId provider, VerificationOrder order, Optional<Repeat> repeat);

    Outcome<ServiceCall> place(ProviderId provider, ServiceNumber service, PlainCallOrder order,
            Optional<Repeat> repeat);

    Outcome<ServiceCall> approve(ProviderId provider, ApprovalOrder order, Optional<Repeat> repeat);

    Optional<ServiceCall> find(ProviderId provider, ServiceKind kind, UUID id);

    /** Granted with state PASSED where the code was right. */
    Outcome<ServiceCall> check(ProviderId provider, UUID verification, String code, Optional<Repeat> repeat);

    /** @param seen how many calls the tenant knew of, so that a request sent twice calls once */
    Outcome<ServiceCall> callAgain(ProviderId provider, UUID verification, int seen, Optional<Repeat> repeat);

    /** What an approval may say. */
    Vocabulary vocabulary();

    Outcome<ServiceCall> withdraw(ProviderId provider, UUID verification);

    /** What is left of each bound of its quota; none for an unknown tenant. */
    List<Allowance> allowances(ProviderId provider);
}
