/// The kinds of picture a symbol is handed out as.
public enum PictureFormat: String, CaseIterable, Sendable {
    /// Pixels: 8-bit grey, modules are whole pixels.
    case png
    /// A drawing, in modules.
    case svg
    /// The printed pass, A6.
    case pdf

    /// The format a file name asks for by its extension, capitals or not; nil for any other.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: "."), !fileName[dot...].contains("/") else { return nil }
        self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
    }
}
