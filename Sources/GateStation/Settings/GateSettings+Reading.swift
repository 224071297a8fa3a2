import Admission
import Cameras
import Passes
import QRSymbols

extension GateSettings {
    /// Reads a whole file; nil when it says too little to go on, which is noted.
    init?(reading root: SettingsNode, of file: String) {
        guard let table = root.table(of: Self.keys) else { return nil }
        let gate = table.required("gate")?.code()
        let region = table.required("region")?.value(.regionID) { RegionID($0) }
        let home = Self.home(in: table)
        let sources = table.required("sources").map { GateSource.sources(reading: $0) } ?? []
        guard let gate, let region, let home else { return nil }
        self.init(gate: gate, region: region, home: home, sources: sources.compactMap(\.frames))
        self.file = file
        readers = sources.compactMap(\.texts)
        readPlaces(in: table)
        readHabits(in: table)
        turnstile = table["actuator"].flatMap { TurnstileSettings(reading: $0) }
        fireAlarm = table["fire_alarm"].flatMap { FireAlarmSettings(reading: $0) }
        neighbours = table["neighbours"].flatMap { NeighbourSettings(reading: $0) }
        screen = table["screen"].flatMap { ScreenSettings(reading: $0) }
        for section in Section.allCases { sections[section] = table[section.rawValue] }
    }

    /// Where the region's books are.
    private static func home(in table: SettingsTable) -> String? {
        guard let bookkeeper = table["bookkeeper"] else { return table.required("home")?.filePath() }
        if table["home"] != nil {
            bookkeeper.note(.contradiction("bookkeeper", "home"))
        } else if bookkeeper.httpsAddress() != nil {
            bookkeeper.note(.notYet("bookkeeper"))
        }
        return nil
    }

    private mutating func readPlaces(in table: SettingsTable) {
        key = table["key"]?.filePath()
        journal = table["journal"]?.filePath()
        snapshot = table["snapshot"]?.filePath()
        journalLimit =
            table["journal_limit"]?.integer(in: Self.journalLimits).map { .mebibytes($0) } ?? journalLimit
    }

    private mutating func readHabits(in table: SettingsTable) {
        decoder = table["decoder"]?.choice() ?? decoder
        proofWindow =
            table["proof_window"]?.integer(in: Self.proofWindows).flatMap { ProofWindow(seconds: $0) }
            ?? proofWindow
        hold = table["hold"]?.seconds(in: Self.holds) ?? hold
        askWithin = table["ask_within"]?.milliseconds(in: Self.askTimes) ?? askWithin
        counter = table["counter"]?.codes(atMost: Self.counterLimit) ?? counter
    }
}

extension SettingsNode {
    /// An address of a server, `https` alone.
    fileprivate func httpsAddress() -> String? {
        let words = Phrase(zh: "https:// 开头的地址", en: "an address that begins with https://")
        return value(.other(words)) { $0.hasPrefix("https://") && $0.utf8.count > 8 ? $0 : nil }
    }
}
