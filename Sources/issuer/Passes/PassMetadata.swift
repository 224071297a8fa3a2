import Foundation
import Passes
import Regions

/// A pass as ERC-721 describes a token, for anyone to see.
///
/// - Guarantee: shows no token, no symbol and no attribute but those the plan marks public.
/// - Source: ERC-721, *metadata JSON schema*; CONTRACT, sections 3 and 5.
struct PassMetadata {
    private let description: PassDescription
    private let plan: Plan?
    private let regionName: String

    init(_ description: PassDescription, plan: Plan?, regionName: String) {
        self.description = description
        self.plan = plan
        self.regionName = regionName
    }

    var json: JSONValue {
        [
            "name": .string("\(planName) · \(number)"), "description": .string("\(regionName): \(planName)"),
            "image": .string("data:image/svg+xml;base64," + Data(card.utf8).base64EncodedString()),
            "attributes": .array(attributes),
        ]
    }

    private var claims: PassClaims { description.claims }
    private var number: String { claims.passID.description.prefix(8).uppercased() }

    private var planName: String {
        let names = [plan?.name["zh"], plan?.name["en"]].compactMap(\.self)
        return names.isEmpty ? claims.plan.code.text : names.joined(separator: " ")
    }

    private var attributes: [JSONValue] {
        let shown = claims.attributes.filter { plan?.attributes[$0.key]?.isPublic ?? false }
        return shown.map { ["trait_type": JSONValue($0.key), "value": $0.value.json] }
    }

    /// A card without a symbol: whoever sees it cannot enter with it.
    private var card: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" font-family="sans-serif">\
        <rect width="320" height="200" rx="16" fill="#1f4e5f"/>\
        <text x="24" y="56" font-size="20" fill="#fff">\(Self.escaped(regionName))</text>\
        <text x="24" y="104" font-size="26" fill="#fff">\(Self.escaped(planName))</text>\
        <text x="24" y="168" font-size="18" fill="#bcd8e0" font-family="monospace">\(number)</text></svg>
        """
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
