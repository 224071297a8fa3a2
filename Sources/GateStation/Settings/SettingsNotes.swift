import Synchronization

/// The mistakes found so far in a settings file, and the folder that its paths are counted from.
package final class SettingsNotes: Sendable {
    let folder: String
    private let found = Mutex<[SettingsMistake]>([])

    init(folder: String) { self.folder = folder }

    /// The mistakes, in the order of the file; those without a place come first.
    var mistakes: [SettingsMistake] {
        found.withLock { $0 }.enumerated().sorted { left, right in
            switch (left.element.place, right.element.place) {
            case (let one?, let other?): one == other ? left.offset < right.offset : one < other
            case (nil, nil): left.offset < right.offset
            case (let one, _): one == nil
            }
        }.map(\.element)
    }

    func note(_ mistake: SettingsMistake) { found.withLock { $0.append(mistake) } }
}
