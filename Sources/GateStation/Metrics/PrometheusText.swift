/// Metrics in Prometheus's text format.
///
/// - Source: prometheus.io, *Exposition formats*, text-based format 0.0.4.
struct PrometheusText {
    /// The media type of the answer.
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    /// The kinds of metric used here.
    enum Kind: String { case counter, gauge, histogram }

    /// Begins a metric.
    mutating func metric(_ name: String, _ kind: Kind, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    /// One value of the metric begun last.
    mutating func value(_ name: String, _ labels: [(String, String)], _ value: Double) {
        text += name + Self.labels(labels) + " \(Self.number(value))\n"
    }

    /// A histogram's values.
    mutating func values(_ name: String, _ labels: [(String, String)], _ histogram: Histogram) {
        for (bound, count) in zip(Histogram.bounds, histogram.counts) {
            value("\(name)_bucket", labels + [("le", Self.number(bound))], Double(count))
        }
        value("\(name)_bucket", labels + [("le", "+Inf")], Double(histogram.count))
        value("\(name)_sum", labels, histogram.sum.milliseconds / 1_000)
        value("\(name)_count", labels, Double(histogram.count))
    }

    private static func labels(_ labels: [(String, String)]) -> String {
        guard !labels.isEmpty else { return "" }
        return "{" + labels.map { "\($0)=\"\(escaped($1))\"" }.joined(separator: ",") + "}"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    private static func number(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return "\(Int64(value))" }
        return "\(value)"
    }
}
