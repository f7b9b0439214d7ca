package dev.tandem.platform.generator;

import picocli.CommandLine.Option;

/// A command that shows its help.
abstract class HelpfulCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    void showHelp(boolean asked) {}
}
