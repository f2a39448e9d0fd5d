package org.sharedgrowth.observatory.rules.text;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * English sentences in methods that create problems, found in their compiled code.
 *
 * @param texts one sentence of each class, by the simple name of the outermost class
 * @param createsProblems whether any method creates a problem
 */
record ProblemText(Map<String, String> texts, boolean createsProblems) {
    /** Two consecutive words. */
    private static final Pattern ENGLISH = Pattern.compile("[a-z]{2,}[,;:]? [a-z]{2,}");

    /** A challenge of the header {@code WWW-Authenticate}, which programs read. */
    private static final Pattern CHALLENGE = Pattern.compile("(Bearer|DPoP) \\w+=\".*");

    /**
     * The types that carry error messages to people. Those of the launcher are exempt, because it
     * speaks only English, and those of the analysis, because they contain only codes.
     */
    private static final Pattern TYPES =
            Pattern.compile(
                    "org/sharedgrowth/observatory/(?!local/|analysis/)(\\w+/)*"
                            + "(\\w*Problems?|ProblemDocument(\\$Fault)?|Refused|Fault|FaultView)");

    static ProblemText of(JavaClasses classes) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        boolean createsProblems = false;
        for (JavaClass type : classes) {
            for (CodeModel code : methodsCreatingProblems(type)) {
                createsProblems = true;
                texts(code).stream()
                        .filter(text -> ENGLISH.matcher(text).find())
                        .filter(text -> !CHALLENGE.matcher(text).matches())
                        .findFirst()
                        .ifPresent(text -> texts.put(outermost(type), text));
            }
        }
        return new ProblemText(texts, createsProblems);
    }

    private static List<CodeModel> methodsCreatingProblems(JavaClass type) throws IOException {
        if (type.getSource().isEmpty()) {
            return List.of();
        }
        try (InputStream in = type.getSource().get().getUri().toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes()).methods().stream()
                    .flatMap(method -> method.code().stream())
                    .filter(ProblemText::createsProblem)
                    .toList();
        }
    }

    private static String outermost(JavaClass type) {
        JavaClass top = type;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        return top.getSimpleName();
    }

    private static boolean createsProblem(CodeModel code) {
        return code.elementStream()
                .anyMatch(element ->
                        element instanceof InvokeInstruction call
                                && TYPES.matcher(call.owner().asInternalName()).matches());
    }

    /** The constant texts of a method, except those that it logs. */
    private static List<String> texts(CodeModel code) {
        List<String> texts = new ArrayList<>();
        boolean logs = false;
        for (CodeElement element : code) {
            switch (element) {
                case FieldInstruction field when isLogger(field.typeSymbol().descriptorString()) ->
                        logs = true;
                case InvokeInstruction call
                        when isLogger(call.owner().asSymbol().descriptorString()) ->
                        logs = false;
                default -> {
                    if (!logs) {
                        constants(element).forEach(texts::add);
                    }
                }
            }
        }
        return texts;
    }

    private static boolean isLogger(String descriptor) {
        return descriptor.endsWith("/Logger;");
    }

    private static Stream<String> constants(CodeElement element) {
        Stream<? extends ConstantDesc> constants =
                switch (element) {
                    case ConstantInstruction constant -> Stream.of(constant.constantValue());
                    case InvokeDynamicInstruction concatenation ->
                            concatenation.bootstrapArgs().stream();
                    default -> Stream.of();
                };
        return constants.filter(String.class::isInstance).map(String.class::cast);
    }
}
