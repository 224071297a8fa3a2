import Passes
import Testing

@testable import GateStation

@Suite struct ScreenSettingsTests {
    private let gate = "gate: north-1\nregion: lakeside\nhome: home\nsources: [{stdin: true}]\n"

    private func screen(_ text: String) throws -> ScreenSettings? {
        try SettingsReader.settings(in: gate + text, file: "/site/gates/north-1.yaml").screen
    }

    private func mistakes(_ text: String) -> [SettingsMistake.Problem] {
        do {
            _ = try SettingsReader.settings(in: gate + text, file: "north-1.yaml")
            return []
        } catch { return error.mistakes.map(\.problem) }
    }

    @Test func `a gate has no screen unless its settings say so`() throws { #expect(try screen("") == nil) }

    @Test(arguments: [
        ("127.0.0.1:8701", "127.0.0.1", 8701), ("'[::1]:80'", "::1", 80), ("localhost:1", "localhost", 1),
        ("'[::]:8701'", "::", 8701),
    ])
    func `an address is enough`(text: String, host: String, port: Int) throws {
        let settings = try #require(try screen("screen: \(text)\n"))
        #expect((settings.host, settings.port) == (host, port))
        #expect(settings.refusalStays == .seconds(7))
        #expect(!settings.isStaffed)
        #expect(settings.pinFile == nil)
    }

    @Test func `a table sets everything`() throws {
        let settings = try screen(
            """
            screen:
              listen: 0.0.0.0:8080
              names: [Gate-1.local]
              staffed: true
              refusal: 8
              volume: 0
              languages: [en]
              pin_file: ../pin
              thumbnails: 0
              session: 5

            """)
        var wanted = ScreenSettings()
        (wanted.host, wanted.port, wanted.names) = ("0.0.0.0", 8080, ["gate-1.local"])
        (wanted.isStaffed, wanted.refusalStays, wanted.volume) = (true, .seconds(8), 0)
        (wanted.languages, wanted.pinFile) = ([.en], "/site/pin")
        (wanted.thumbnailsStay, wanted.sessionStays) = (.zero, .seconds(300))
        #expect(settings == wanted)
    }

    @Test(arguments: [
        ("screen: 8701", "screen"), ("screen: example.org:80", "screen"), ("screen: '::1:80'", "screen"),
        ("screen: 127.0.0.1:70000", "screen"), ("screen: [1]", "screen"),
        ("screen: {listen: nowhere}", "screen.listen"), ("screen: {volume: 101}", "screen.volume"),
        ("screen: {staffed: perhaps}", "screen.staffed"),
        ("screen: {languages: [fr]}", "screen.languages[0]"),
        ("screen: {names: ['<b>']}", "screen.names[0]"),
        ("screen: {refusal: 2}", "screen.refusal"),
    ])
    func `a mistake is named by its key`(text: String, key: String) {
        guard case .badValue(key, _)? = mistakes(text + "\n").first else {
            Issue.record("\(mistakes(text + "\n"))")
            return
        }
    }

    @Test func `an unknown key is a mistake`() {
        guard case .unknownKey("screen.colour", _)? = mistakes("screen: {colour: red}\n").first else {
            Issue.record("it was taken")
            return
        }
    }

    @Test(arguments: [
        ("127.0.0.1:8701", "127.0.0.1"), ("[::1]:8701", "::1"), ("[::1]", "::1"), ("gate-1", "gate-1"),
        ("a:b", nil), ("[::1", nil), ("x:99999", nil),
    ])
    func `a host is found in what a browser asks for`(authority: String, host: String?) {
        #expect(HostName.host(ofAuthority: authority) == host)
    }

    @Test func `a name that leads here by accident or malice is not answered`() {
        let check = HostCheck(names: ["gate-1.local"])
        for ours in ["127.0.0.1:8701", "localhost", "GATE-1.local:8701", "[::1]:80", "10.1.2.3"] {
            #expect(check.isOurs(ours), "\(ours)")
        }
        for other in ["evil.example", "127.0.0.1.evil.example", "", "gate-1.local.evil.example:8701"] {
            #expect(!check.isOurs(other), "\(other)")
        }
    }

    @Test func `forms are read as browsers write them`() {
        let form = FormFields("pin=12+34%21&pin=no&broken&empty=&%ZZ=1")
        #expect(form["pin"] == "12 34!")
        #expect(form["empty"] == "")
        #expect(form["broken"] == nil)
        #expect(form["%ZZ"] == nil)
    }
}
