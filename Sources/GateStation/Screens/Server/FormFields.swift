import Foundation

/// The fields of a form as browsers send it.
///
/// - Shape: `application/x-www-form-urlencoded`; of a name that is there twice the first counts; at most 16 fields.
struct FormFields {
    private let fields: [String: String]

    /// Reads a body; whatever has no form is left out.
    init(_ body: String) {
        let pairs = body.split(separator: "&").prefix(16).compactMap { pair -> (String, String)? in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = Self.decoded(parts[0]), let value = Self.decoded(parts[1])
            else {
                return nil
            }
            return (name, value)
        }
        fields = Dictionary(pairs) { first, _ in first }
    }

    /// A field's value; nil when it is not there.
    subscript(_ name: String) -> String? { fields[name] }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}
