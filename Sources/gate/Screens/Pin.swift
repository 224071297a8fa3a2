import ArgumentParser
import GateStation
import Glibc
import Passes
import Regions

/// `gate pin`: the PIN that unlocks the staff view.
struct Pin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the hash of the staff's PIN to a file, 0600",
        discussion: """
            Asks for the PIN on the terminal, where it is not shown, or reads the first line of standard input. The file \
            keeps its Argon2id hash only; the settings name it as screen: pin_file.

            Example: gate pin --out /etc/scenic-pass/pin
            """)

    @Option(
        name: .customLong("out"), help: ArgumentHelp("The file; an older one is replaced", valueName: "file"))
    var out: String

    func run() async throws {
        let file = PINFile(out)
        guard let pin = Self.readPIN(), let hash = PINHash(of: pin) else { throw PINError.length }
        try file.write(hash)
    }

    /// The first line of standard input; on a terminal it is asked for and not echoed.
    private static func readPIN() -> String? {
        guard isatty(STDIN_FILENO) == 1 else { return readLine() }
        StandardOutput.diagnose(Phrase(zh: "新的 PIN：", en: "new PIN:").text(in: .ofEnvironment()))
        var before = termios()
        tcgetattr(STDIN_FILENO, &before)
        var hidden = before
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
        return readLine()
    }
}
