import Foundation
import Passes
import Regions

/// The settings file of a gate as `gate add` writes it.
///
/// - Source: `Docs/Settings.md`, *A gate*.
struct GateSettingsFile {
    let gate: Code
    let home: RegionHome
    let path: String

    /// The file's text: only what has no default, the rest as comments.
    var text: String {
        """
        # Settings of gate \(gate), for: gate run --settings <this file>
        # Every key is explained in Docs/Settings.md. Relative paths are counted from this file's folder.
        gate: \(gate)
        region: \(home.region)
        home: \(homePath)
        sources: [{device: /dev/video0}]
        # decoder: auto
        # proof_window: 60
        # ask_within: 150
        # hold: 4
        # screen: 127.0.0.1:8701
        # Gates/north-1.yaml, on a gate /usr/share/doc/scenic-pass/examples, has every key: snapshot, turnstile, fire alarm, neighbours.

        """
    }

    /// Inside the home a relative path, so that the home can be moved; elsewhere a full one.
    private var homePath: String {
        let folder = URL(fileURLWithPath: home.folder).standardizedFileURL.path
        let own = URL(fileURLWithPath: path).standardizedFileURL.path
        return own == "\(folder)/gates/\(gate).yaml" ? ".." : "'\(folder.replacing("'", with: "''"))'"
    }
}
