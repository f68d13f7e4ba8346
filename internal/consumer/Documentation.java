import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what a page of the documentation tells its reader to do, in an empty folder, and compares what is printed with what
 * the page promises. Exits with 1 where they differ.
 *
 * <p>Of a tutorial: a block below a line that is nothing but a bold path, <code>**`pom.xml`**</code>, is that file; a block
 * of {@code sh} is run; a block of {@code text} right below it is what it prints. Of the README: the first block of
 * {@code xml} goes into the pom of a template, the blocks of {@code java} into its class, and the first block of
 * {@code text} is what that prints.
 */
final class Documentation {
    private static final Pattern FILE_NAME = Pattern.compile("\\*\\*`([^`]+)`\\*\\*");
    private static final Pattern FENCE = Pattern.compile("```(\\w*)");
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");
    private static final int MINUTES = 5;

    private final Path folder;
    private int compared;

    private Documentation(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String kind = arguments[0];
        List<Block> blocks = Block.of(Files.readString(Path.of(arguments[1])));
        Documentation page = new Documentation(Path.of(arguments[2]));
        if (kind.equals("readme")) {
            page.fillTemplate(blocks, Path.of(arguments[3]));
        } else {
            page.follow(blocks);
        }
        if (page.compared == 0) {
            throw new IllegalStateException("%s promises no output: there is nothing to compare".formatted(arguments[1]));
        }
        System.out.printf("%s: %d outputs are as promised%n", arguments[1], page.compared);
    }

    private void follow(List<Block> blocks) throws IOException, InterruptedException {
        String printed = null;
        for (Block block : blocks) {
            if (!block.file.isEmpty()) {
                write(folder.resolve(block.file), block.text);
            } else if (block.language.equals("sh")) {
                printed = run(block.text);
            } else if (block.language.equals("text") && printed != null) {
                compare(block.text, printed);
                printed = null;
            }
        }
    }

    private void fillTemplate(List<Block> blocks, Path template) throws IOException, InterruptedException {
        write(folder.resolve("pom.xml"), filled(template.resolve("pom.xml"), "<!-- README -->", first(blocks, "xml")));
        StringBuilder code = new StringBuilder();
        blocks.stream().filter(block -> block.language.equals("java")).forEach(block -> code.append(block.text));
        write(folder.resolve("src/main/java/Readme.java"), filled(template.resolve("Readme.java"), "// README", code.toString()));
        write(folder.resolve("orders.csv"), first(blocks, "csv"));
        compare(first(blocks, "text"), run("mvn -q compile exec:java -Dexec.mainClass=Readme"));
    }

    private static String first(List<Block> blocks, String language) {
        return blocks.stream()
                .filter(block -> block.language.equals(language))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no block of " + language))
                .text;
    }

    private static String filled(Path template, String mark, String text) throws IOException {
        String content = Files.readString(template);
        if (!content.contains(mark)) {
            throw new IllegalStateException("%s has no place for the page's code: %s".formatted(template, mark));
        }
        return content.replace(mark, text);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String run(String commands) throws IOException, InterruptedException {
        System.out.println("  $ " + commands.strip().replace("\n", "\n  $ "));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder("bash", "-e", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw fail("This did not end in %d minutes:\n%s".formatted(MINUTES, commands));
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (process.exitValue() != 0) {
            throw fail("This failed:\n%s\n%s".formatted(commands, printed));
        }
        return printed;
    }

    private void compare(String promised, String printed) {
        if (!normal(promised).equals(normal(printed))) {
            throw fail("The page promises\n%s\nand this is printed\n%s".formatted(normal(promised), normal(printed)));
        }
        compared++;
    }

    private static String normal(String text) {
        String plain = COLOUR.matcher(text).replaceAll("");
        plain = DIGEST.matcher(plain).replaceAll("<digest>");
        plain = ID.matcher(plain).replaceAll("<id>");
        plain = TIME.matcher(plain).replaceAll("<time>");
        return plain.lines().map(String::stripTrailing).reduce("", (all, line) -> all + line + "\n").strip();
    }

    private static RuntimeException fail(String message) {
        System.out.println(message);
        System.exit(1);
        return new IllegalStateException(message);
    }

    private static final class Block {
        final String file;
        final String language;
        final String text;

        private Block(String file, String language, String text) {
            this.file = file;
            this.language = language;
            this.text = text;
        }

        static List<Block> of(String page) {
            List<Block> blocks = new ArrayList<>();
            String file = "";
            String language = null;
            StringBuilder text = new StringBuilder();
            for (String line : page.lines().toList()) {
                Matcher fence = FENCE.matcher(line);
                if (language != null && line.equals("```")) {
                    blocks.add(new Block(file, language, text.toString()));
                    language = null;
                    file = "";
                } else if (language != null) {
                    text.append(line).append('\n');
                } else if (fence.matches()) {
                    language = fence.group(1);
                    text.setLength(0);
                } else if (!line.isBlank()) {
                    Matcher name = FILE_NAME.matcher(line);
                    file = name.matches() ? name.group(1) : "";
                }
            }
            return blocks;
        }
    }
}
