/// A colour of the ticket, each part 0…1.
struct TicketColour {
    var red: Double
    var green: Double
    var blue: Double

    static let white = TicketColour(red: 1, green: 1, blue: 1)
    static let black = TicketColour(red: 0, green: 0, blue: 0)
    static let ink = TicketColour(red: 0.10, green: 0.13, blue: 0.13)
    static let muted = TicketColour(red: 0.40, green: 0.45, blue: 0.44)
    static let hairline = TicketColour(red: 0.78, green: 0.81, blue: 0.80)
    static let pine = TicketColour(red: 0.06, green: 0.27, blue: 0.24)
    static let mist = TicketColour(red: 0.80, green: 0.88, blue: 0.85)
    static let amber = TicketColour(red: 0.80, green: 0.58, blue: 0.24)
    static let warning = TicketColour(red: 0.76, green: 0.16, blue: 0.13)
}

/// How a piece of text is set.
struct TicketStyle {
    enum Alignment { case left, right, centre }

    /// Font size in points.
    var size: Double
    var colour = TicketColour.ink
    var isBold = false
    var alignment = Alignment.left
    /// Lines at most, the last one ending in "…" where there is more; 0 for as many as it takes.
    var lines = 0
    /// White between lines, as a part of the font's own line height.
    var leading = 0.92

    static let region = TicketStyle(size: 15, colour: .white, isBold: true, lines: 1)
    static let longRegion = TicketStyle(size: 10, colour: .white, isBold: true, lines: 2)
    static let kind = TicketStyle(size: 6.5, colour: .mist, alignment: .right, lines: 3)
    static let planChinese = TicketStyle(size: 19, isBold: true, lines: 2)
    static let planEnglish = TicketStyle(size: 11, colour: .muted, lines: 2)
    /// Names on a ticket that has much else to say.
    static let crowdedPlanChinese = TicketStyle(size: 12, isBold: true, lines: 2)
    static let crowdedPlanEnglish = TicketStyle(size: 8, colour: .muted, lines: 2)
    static let label = TicketStyle(size: 6, colour: .muted, lines: 1)
    static let validity = TicketStyle(size: 10, isBold: true, lines: 3)
    static let crowdedValidity = TicketStyle(size: 8, isBold: true, lines: 2)
    static let scanChinese = TicketStyle(size: 11, isBold: true, lines: 2)
    static let scanEnglish = TicketStyle(size: 8, colour: .muted, lines: 2)
    static let number = TicketStyle(size: 9.5, lines: 3, leading: 1)
    static let care = TicketStyle(size: 5.8, colour: .muted)
    static let test = TicketStyle(size: 15, colour: .warning, isBold: true, lines: 1)
}

/// A rectangle of the page in points from its top left.
struct TicketArea {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
}

extension Double {
    /// Millimetres as the points that PDF and Pango count in.
    static func millimetres(_ count: Double) -> Double { count * 72 / 25.4 }
}
