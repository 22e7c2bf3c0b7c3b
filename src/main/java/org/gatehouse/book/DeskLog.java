package org.gatehouse.book;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAware;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;

/**
 * Warnings and faults only, in the desk's own folder. Said in Java, since Logback's own file of settings took a quarter of the
 * start to read; where a {@code logback-test.xml} is laid on the class path, that holds.
 */
public final class DeskLog extends ContextAwareBase implements Configurator {
    private static final long LARGEST = 2 * FileSize.MB_COEFFICIENT;
    private static final int OLDER = 2;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (DeskLog.class.getResource("/logback-test.xml") != null) return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        String file = System.getProperty(
                "gatehouse.log",
                Path.of(System.getProperty("java.io.tmpdir"), "gatehouse.log").toString());
        RollingFileAppender<ILoggingEvent> appender = of(context, new RollingFileAppender<>());
        appender.setFile(file);

        FixedWindowRollingPolicy older = of(context, new FixedWindowRollingPolicy());
        older.setParent(appender);
        older.setFileNamePattern(file + ".%i");
        older.setMinIndex(1);
        older.setMaxIndex(OLDER);
        older.start();

        SizeBasedTriggeringPolicy<ILoggingEvent> large = of(context, new SizeBasedTriggeringPolicy<>());
        large.setMaxFileSize(new FileSize(LARGEST));
        large.start();

        PatternLayoutEncoder line = of(context, new PatternLayoutEncoder());
        line.setPattern("%d{yyyy-MM-dd HH:mm:ss} %-5level %logger{30} %msg%n");
        line.start();

        appender.setRollingPolicy(older);
        appender.setTriggeringPolicy(large);
        appender.setEncoder(line);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static <T extends ContextAware> T of(LoggerContext context, T part) {
        part.setContext(context);
        return part;
    }
}
