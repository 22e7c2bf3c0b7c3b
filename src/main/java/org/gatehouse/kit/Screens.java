package org.gatehouse.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.gatehouse.rules.Words;

/**
 * Loads views: each controller class has its FXML under its own name without "Controller", which names it in turn, and one supplier
 * that wires it.
 */
public final class Screens {
    private final Map<Class<?>, Supplier<?>> suppliers = new HashMap<>();

    /** A view with its controller. */
    public record Screen<C>(Parent root, C controller) {}

    /** Says how a controller comes to be, with everything it needs. */
    public <C> Screens with(Class<C> controller, Supplier<C> supplier) {
        suppliers.put(controller, supplier);
        return this;
    }

    public <C> Screen<C> load(Class<C> controller) {
        String name = controller.getSimpleName().replaceFirst("Controller$", "") + ".fxml";
        URL place = controller.getResource(name);
        if (place == null) throw new IllegalStateException("no view " + name + " beside " + controller.getName());
        FXMLLoader loader = new FXMLLoader(place, Words.bundle());
        loader.setControllerFactory(this::make);
        try {
            Parent root = loader.load();
            return new Screen<>(root, controller.cast(loader.getController()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Object make(Class<?> type) {
        Supplier<?> supplier = suppliers.get(type);
        if (supplier == null) throw new IllegalStateException("nothing says how to make " + type.getName());
        return supplier.get();
    }
}
