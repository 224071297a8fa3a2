import Yams

extension CodeReaderSettings {
    /// The keys of a source that make it a code reader.
    static let keys: Set = ["serial", "wedge"]

    /// Reads an item of `sources` that has one of ``keys``; nil, with every mistake noted, when it is not of its form.
    ///
    /// - Shape: `serial: /dev/ttyACM0`, or a table of `device`, `baud`, `prefix`, `suffix`; `wedge: /dev/input/…`, or a
    ///   table of `device`, `prefix`, `suffix`.
    /// - Source: `Docs/Settings.md`, *A gate*, sources.
    init?(reading node: Node, in folder: String, mistakes: inout [SettingsMistake]) {
        var table = SettingsTable(node, name: "sources", keys: Self.keys, folder: folder)
        defer { mistakes += table.mistakes }
        let present = table.present(of: Self.keys)
        guard let key = present.first, present.count == 1, table.isFaultless else {
            if table.isFaultless { table.note(nil, expected: .oneKey(Self.keys.sorted())) }
            return nil
        }
        if table.node(key)?.scalar != nil {
            guard let path = table.path(key) else { return nil }
            self.init(key == "wedge" ? .wedge(path) : .serial(SerialSettings(device: path)))
            return
        }
        let keys: Set = ["device", "prefix", "suffix"]
        let read = table.table(key, keys: key == "serial" ? keys.union(["baud"]) : keys) {
            table -> CodeReaderSettings? in
            let prefix = table.value("prefix", .text) { $0 } ?? ""
            let suffix = table.value("suffix", .text) { $0 } ?? ""
            guard let line = table.serialLine() else { return nil }
            return CodeReaderSettings(
                key == "wedge" ? .wedge(line.device) : .serial(line), prefix: prefix, suffix: suffix)
        }
        guard let read else { return nil }
        self = read
    }
}
