package org.gatehouse;

public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
