import harbour.ApiClient;
import harbour.ApiException;
import harbour.api.VerifyApi;
import harbour.model.Check;
import harbour.model.Verification;
import harbour.model.VerificationOrder;
import java.util.Base64;

/** A company's program over the classes that openapi-generator made of the served document. */
public class HarbourPlay {

    public static void main(String[] words) throws ApiException {
        var client = new ApiClient();
        client.updateBaseUri(words[0]);
        var shown = System.getenv("SN") + ":" + System.getenv("K1");
        var basic = "Basic " + Base64.getEncoder().encodeToString(shown.getBytes());
        client.setRequestInterceptor(request -> request.header("Authorization", basic));
        var verify = new VerifyApi(client);

        var order = new VerificationOrder().number("+9990000001").language(VerificationOrder.LanguageEnum.ZH_CN);
        var key = "harbour-" + System.nanoTime();
        var begun = verify.startVerification(order, key);
        hold(begun.getId().equals(verify.startVerification(order, key).getId()));
        hold(begun.getStatus() == Verification.StatusEnum.OPEN);
        try {
            verify.checkCode(begun.getId(), new Check().code("654321"), null);
            hold(false);
        } catch (ApiException refused) {
            hold(refused.getCode() == 422 && refused.getResponseBody().contains("wrong-code"));
        }
        var passed = verify.checkCode(begun.getId(), new Check().code("123456"), null);
        hold(passed.getStatus() == Verification.StatusEnum.PASSED);
        hold(verify.getVerification(begun.getId()).getTriesLeft() == 3);
        hold(!verify.listPrompts().getCurrencies().isEmpty());
        System.out.println("all held");
    }

    private static void hold(boolean what) {
        if (!what) {
            throw new AssertionError();
        }
    }
}
