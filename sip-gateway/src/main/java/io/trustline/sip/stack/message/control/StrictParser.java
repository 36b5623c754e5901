package io.trustline.sip.stack.message.control;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import gov.nist.javax.sip.stack.MessageChannel;
import java.text.ParseException;
import java.util.Optional;
import javax.sip.message.Response;

/** The library's parser, with our judgement of the bytes kept beside what it understood. */
public final class StrictParser implements MessageParser {

    private final MessageParser lenient = new StringMsgParser();

    @Override
    public SIPMessage parseSIPMessage(byte[] bytes, boolean body, boolean strict, ParseExceptionListener listener)
            throws ParseException {
        try {
            var message = lenient.parseSIPMessage(bytes, body, strict, listener);
            if (message == null || Shape.isComplete(message)) {
                return message == null ? null : judged(message, RawShape.judge(bytes));
            }
            return rescued(bytes, new ParseException("incomplete", 0));
        } catch (ParseException unreadable) {
            return rescued(bytes, unreadable);
        }
    }

    private SIPMessage rescued(byte[] bytes, ParseException trouble) throws ParseException {
        var request = Rescue.of(bytes).orElseThrow(() -> trouble);
        return judged(lenient.parseSIPMessage(request, false, false, null), Response.BAD_REQUEST);
    }

    private static SIPMessage judged(SIPMessage message, int status) {
        if (message instanceof SIPRequest request && request.getMaxForwards() == null) {
            // The library drops a request without one; RFC 2543 knew none.
            request.addHeader("Max-Forwards: 70");
        }
        message.setApplicationData(new Note(status, null));
        return message;
    }

    /** Where it came in, so that an answer can go out there. */
    public static void cameIn(SIPMessage message, MessageChannel channel) {
        message.setApplicationData(new Note(judgement(message), channel));
    }

    /** What was judged of its bytes; a message that did not come over the wire is sound. */
    public static int judgement(SIPMessage message) {
        return message.getApplicationData() instanceof Note note ? note.status : Shape.SOUND;
    }

    public static Optional<MessageChannel> way(SIPMessage message) {
        return message.getApplicationData() instanceof Note note ? Optional.ofNullable(note.way) : Optional.empty();
    }

    private record Note(int status, MessageChannel way) {}
}
