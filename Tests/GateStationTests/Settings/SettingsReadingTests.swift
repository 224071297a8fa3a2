import Admission
import Cameras
import Passes
import TestSupport
import Testing

@testable import GateStation

/// What a settings file says, and what it may not say.
struct SettingsReadingTests {
    private func read(_ text: String) throws(SettingsError) -> GateSettings {
        try SettingsReader.settings(in: text, file: "/etc/scenic-pass/north-1.yaml")
    }

    private func mistakes(_ text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch { return error.mistakes.map { "\($0.place?.description ?? "-") \($0.problem)" } }
    }

    @Test func `a file that says little has the page's defaults`() throws {
        let settings = try read(SettingsSamples.least)
        #expect(settings.sources == [.standardInput])
        #expect(settings.askWithin == .milliseconds(150))
        #expect(settings.hold == .seconds(4))
        #expect(settings.proofWindow.seconds == 60)
        #expect(settings.journalLimit == .mebibytes(4_096))
        #expect(settings.counter.isEmpty)
    }

    @Test func `paths are counted from the file's folder`() throws {
        let settings = try read(SettingsSamples.least + "key: keys/../gate.key\njournal: /srv/j.sqlite\n")
        #expect(settings.key == "/etc/scenic-pass/gate.key")
        #expect(settings.journal == "/srv/j.sqlite")
    }

    @Test func `readers stand among the sources, with their speed`() throws {
        let settings = try read(
            SettingsSamples.settings(
                source: "{serial: /dev/ttyUSB0, baud: 115200}, {keyboard: /dev/input/event3}, {device: cam}"))
        #expect(
            settings.readers == [.serial("/dev/ttyUSB0", baud: 115_200), .keyboard("/dev/input/event3")])
        #expect(settings.sources == [.device("/etc/scenic-pass/cam")])
    }

    @Test func `a counter names its perks, one or a list`() throws {
        #expect(try read(SettingsSamples.least + "counter: coffee\n").counter.map(\.text) == ["coffee"])
        #expect(
            try read(SettingsSamples.least + "counter: [tea, coffee]\n").counter.map(\.text)
                == ["tea", "coffee"])
    }

    @Test func `a bookkeeper's address is understood, and said to come later`() {
        let text = SettingsSamples.least.replacing(
            "home: /srv/lakeside", with: "bookkeeper: https://books.example")
        #expect(mistakes(text) == ["3:13 notYet(\"bookkeeper\")"])
        let both = SettingsSamples.least + "bookkeeper: https://books.example\n"
        #expect(mistakes(both).count == 1)
    }

    @Test(arguments: [
        "{device: a, url: rtsp://b}", "{}", "{url: ftp://x/}", "{url: 'http://'}", "{stdin: false}",
        "{serial: /dev/ttyUSB0, baud: 9601}", "{device: a, baud: 9600}", "{device: \"a\\nb\"}",
        "{device: ''}",
        "{camera: a}", "device", "[]",
    ])
    func `a source that is none is a mistake`(source: String) {
        #expect(!mistakes(SettingsSamples.settings(source: source)).isEmpty)
    }

    @Test func `every mistake of a file is told at once, in its order`() {
        let text = "gate: NORTH\nregion: lakeside\nhome: a\nhold: 0\nsourcs: [{stdin: true}]\nask_within: 9\n"
        let places = mistakes(text).map { $0.prefix { $0 != " " } }
        #expect(places == ["-", "1:7", "4:7", "5:1", "6:13"])
    }

    @Test func `a key that stands twice is named with its first place`() {
        #expect(
            mistakes(SettingsSamples.least + "hold: 4\nhold: 5\n").first?.contains("duplicateKey") == true)
    }

    @Test(arguments: ["+4", "4.0", "0x4", "４", "4 s", "99999999999999999999"])
    func `a number is decimal digits`(number: String) {
        #expect(mistakes(SettingsSamples.least + "hold: \(number)\n").count == 1)
    }
}
