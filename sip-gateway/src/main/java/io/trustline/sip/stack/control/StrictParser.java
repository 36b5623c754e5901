package io.trustline.sip.stack.control;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;

/** The library's parser, with our judgement of the bytes kept beside what it understood. */
final class StrictParser implements MessageParser {

    private static final Object UNSOUND = new Object();

    private final MessageParser lenient = new StringMsgParser();

    @Override
    public SIPMessage parseSIPMessage(byte[] bytes, boolean body, boolean strict, ParseExceptionListener listener)
            throws ParseException {
        var message = lenient.parseSIPMessage(bytes, body, strict, listener);
        if (message != null && !RawShape.isSound(bytes)) {
            message.setApplicationData(UNSOUND);
        }
        return message;
    }

    static boolean isSound(SIPMessage message) {
        return message.getApplicationData() != UNSOUND;
    }
}
