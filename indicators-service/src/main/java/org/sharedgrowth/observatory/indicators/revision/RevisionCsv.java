package org.sharedgrowth.observatory.indicators.revision;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The same page as CSV, one line a cell; what is absent is empty. */
@Provider
@Produces("text/csv")
public class RevisionCsv implements MessageBodyWriter<RevisionPage> {
    private static final String HEADER =
            "key,indicator,area,period,change,previousValue,previousStatus,currentValue,"
                    + "currentStatus,absolute,relative,release,publishedAt,provider\n";

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == RevisionPage.class;
    }

    @Override
    public void writeTo(
            RevisionPage page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(text(page).getBytes(StandardCharsets.UTF_8));
    }

    static String text(RevisionPage page) {
        StringBuilder text = new StringBuilder(HEADER);
        for (CellChange cell : page.items()) {
            CellChange.State before = cell.previous();
            CellChange.State after = cell.current();
            text.append(cell.key());
            field(text, cell.indicator());
            field(text, cell.area());
            field(text, cell.period());
            field(text, cell.change().code());
            field(text, before == null ? null : before.value());
            field(text, before == null ? null : before.status());
            field(text, after == null ? null : after.value());
            field(text, after == null ? null : after.status());
            field(text, cell.absolute());
            field(text, cell.relative());
            field(text, cell.release());
            field(text, cell.publishedAt());
            field(text, cell.provider());
            text.append('\n');
        }
        return text.toString();
    }

    /** Codes, numbers, periods and instants: none of them holds a comma or a quote. */
    private static void field(StringBuilder text, @Nullable Object value) {
        text.append(',');
        if (value != null) {
            text.append(value);
        }
    }
}
