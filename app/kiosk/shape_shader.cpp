#include "kiosk/shape_shader.h"

namespace grappe::kiosk {

const std::string_view shapeVertexShader = R"glsl(#version 330 core
layout(location = 0) in vec4 a_place;   // centre, half size
layout(location = 1) in vec4 a_form;    // angle, radius, line width, opacity
layout(location = 2) in vec4 a_extra;
layout(location = 3) in uvec4 a_paint;  // fill, line, kind, detail
uniform vec2 u_view;

out vec2 v_at;  // from the centre, before turning
flat out vec2 v_half;
flat out vec3 v_form;
flat out float v_opacity;
flat out vec4 v_extra;
flat out vec4 v_fill;
flat out vec4 v_line;
flat out ivec2 v_detail;

vec4 colour(uint bytes) {
  return vec4(uvec4(bytes, bytes >> 8, bytes >> 16, bytes >> 24) & 255u) / 255.0;
}

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  uint kind = a_paint.z;
  // A turned picture needs the room for its own smooth edge, an upright one is exact.
  float soft = kind >= 2u && a_form.x == 0.0 ? 0.0 : 1.0;
  vec2 low = -a_place.zw - soft;
  vec2 high = a_place.zw + soft;
  if (kind == 0u && a_extra.z > 0.0) {
    float reach = a_extra.y * 1.2;
    low = min(low, -a_place.zw - vec2(reach, reach - a_extra.x));
    high = max(high, a_place.zw + vec2(reach, reach + a_extra.x));
  }
  // A part of a box: within `edge` of its outline nothing is of one colour.
  uint part = kind == 0u ? a_paint.w : 0u;
  vec2 edge = a_place.zw - max(a_form.y, a_form.z) - 1.0;
  if (part == 1u) {
    low = -edge;
    high = edge;
  } else if (part == 2u) {
    high.y = -edge.y;
  } else if (part == 3u) {
    low.y = edge.y;
  } else if (part >= 4u) {
    low.y = -edge.y;
    high.y = edge.y;
    if (part == 4u) high.x = -edge.x;
    if (part == 5u) low.x = edge.x;
  }
  v_at = mix(low, high, corner * 0.5 + 0.5);
  float c = cos(a_form.x), s = sin(a_form.x);
  vec2 at = a_place.xy + vec2(c * v_at.x - s * v_at.y, s * v_at.x + c * v_at.y);
  gl_Position = vec4(at / u_view * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
  v_half = a_place.zw;
  v_form = vec3(a_form.yz, a_form.x);
  v_opacity = a_form.w;
  v_extra = a_extra;
  v_fill = colour(a_paint.x);
  v_line = colour(a_paint.y);
  v_detail = ivec2(int(kind), int(a_paint.w));
}
)glsl";

namespace {

// BRUSH is the number of a Brush.
constexpr std::string_view fragmentBody = R"glsl(in vec2 v_at;
flat in vec2 v_half;
flat in vec3 v_form;
flat in float v_opacity;
flat in vec4 v_extra;
flat in vec4 v_fill;
flat in vec4 v_line;
flat in ivec2 v_detail;
uniform sampler2DArray u_atlas;
out vec4 o_colour;

const float pi = 3.14159265;

float coverage(float distance) { return clamp(0.5 - distance, 0.0, 1.0); }

float roundBox(vec2 p, vec2 h, float r) {
  vec2 q = abs(p) - h + r;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r;
}

float segment(vec2 p, vec2 a, vec2 b) {
  vec2 ab = b - a;
  return length(p - a - ab * clamp(dot(p - a, ab) / dot(ab, ab), 0.0, 1.0));
}

// 1/2 (1 - erf(x / sqrt 2)), by a logistic curve: within 1 %.
float tail(float x) { return 1.0 / (1.0 + exp(x * (1.5976 + 0.070566 * x * x))); }

float shadow() {
  float sigma = max(v_extra.y * 0.5, 0.01);
  float r = min(length(vec2(v_form.x, sigma * 1.2)), min(v_half.x, v_half.y));
  return v_extra.z * tail(roundBox(v_at - vec2(0.0, v_extra.x), v_half, r) / sigma);
}

// Distance to the nearest of the round-ended dashes along the middle of the outline. The pattern
// starts at the right end of the top edge, runs clockwise, and is fitted to the whole way round.
float dashes() {
  float w = v_form.y;
  vec2 h = v_half - w * 0.5;
  float r = max(v_form.x - w * 0.5, 0.0);
  vec2 c = h - r;
  float quarter = r * pi * 0.5;
  float around = 4.0 * (c.x + c.y + quarter);
  vec2 out_ = abs(v_at) - c;
  float along;
  if (out_.x > 0.0 && out_.y > 0.0) {
    float turned = r * (v_at.x * v_at.y < 0.0 ? atan(out_.x, out_.y) : atan(out_.y, out_.x));
    along = turned + (v_at.y < 0.0 ? (v_at.x > 0.0 ? 2.0 * c.x : 4.0 * c.x + 4.0 * c.y + 3.0 * quarter)
                                   : (v_at.x > 0.0 ? 2.0 * c.x + 2.0 * c.y + quarter
                                                   : 4.0 * c.x + 2.0 * c.y + 2.0 * quarter));
  } else if (out_.y > out_.x) {
    along = v_at.y < 0.0 ? v_at.x + c.x : 3.0 * c.x - v_at.x + 2.0 * c.y + 2.0 * quarter;
  } else {
    along = v_at.x > 0.0 ? 2.0 * c.x + quarter + v_at.y + c.y
                         : 4.0 * c.x + 3.0 * c.y - v_at.y + 3.0 * quarter;
  }
  float period = around / max(1.0, floor(around / (2.0 * v_extra.w) + 0.5));
  float dash = period * 0.5;
  float t = mod(along - 2.0 * c.x, period);
  float beside = max(0.0, t < (dash + period) * 0.5 ? t - dash : period - t);
  return length(vec2(beside, roundBox(v_at, h, r))) - w * 0.5;
}

// Marks are drawn in a square of side 1 about (0, 0); `thin` is how far a hollow one's path stands in.
float circleMark(vec2 p, int glyph, bool hollow) {
  float thin = hollow ? 0.06 : 0.0;
  float d;
  if (glyph == 0) {
    d = length(p) - 0.425 + thin;
  } else if (glyph == 1) {
    d = roundBox(p, vec2(0.38 - thin), 0.08);
  } else if (glyph == 2) {
    vec2 top = vec2(0.0, -0.44 + 1.5 * thin), right = vec2(0.5 - 1.4 * thin, 0.42 - thin);
    vec2 q = vec2(abs(p.x), p.y);
    vec2 side = right - top;
    float outside = dot(q - top, normalize(vec2(side.y, -side.x)));
    float edge = min(segment(q, top, right), segment(q, vec2(0.0, right.y), right));
    d = max(outside, q.y - right.y) > 0.0 ? edge : -edge;
  } else if (glyph == 3) {
    float reach = 0.48 - thin, arm = hollow ? 0.185 : 0.165;
    d = min(roundBox(p, vec2(reach, arm), 0.0), roundBox(p, vec2(arm, reach), 0.0));
  } else if (glyph == 4) {
    return abs(length(p) - 0.31) - (hollow ? 0.06 : 0.12);
  } else {
    d = roundBox(p, vec2(0.5 - thin, 0.24 - thin * 0.5), 0.12);
  }
  return hollow ? abs(d) - 0.0625 : d;
}

float iconMark(vec2 p, int glyph) {
  if (glyph == 9 || glyph == 11) p.x = -p.x;
  if (glyph == 6) {
    return min(abs(length(p - vec2(0.0, -0.2)) - 0.24), segment(p, vec2(0.0, 0.06), vec2(0.0, 0.44))) - 0.0675;
  }
  if (glyph == 7) return segment(abs(p), vec2(0.0), vec2(0.34)) - 0.07;
  if (glyph == 8 || glyph == 9) {
    return segment(vec2(p.x, abs(p.y)), vec2(-0.2, 0.0), vec2(0.14, 0.36)) - 0.06;
  }
  if (glyph == 10 || glyph == 11) {
    float d = segment(vec2(p.x, abs(p.y + 0.16)), vec2(-0.38, 0.0), vec2(-0.18, 0.2));
    d = min(d, segment(p, vec2(-0.36, -0.16), vec2(0.1, -0.16)));
    vec2 e = p - vec2(0.1, 0.09);
    if (e.x > 0.0) d = min(d, abs(length(e) - 0.25));
    return min(d, segment(p, vec2(0.1, 0.34), vec2(-0.14, 0.34))) - 0.055;
  }
  if (glyph == 12) {
    vec2 q = vec2(abs(p.x), p.y);
    float d = min(length(q - vec2(0.3, -0.14)), length(q - vec2(0.0, -0.14)));
    d = min(d, length(q - vec2(0.15, 0.11)));
    return min(d, length(q - vec2(0.0, 0.36))) - 0.145;
  }
  float d = min(abs(length(p) - 0.4), segment(p, vec2(0.0, -0.23), vec2(0.0, 0.02)));
  return min(d, segment(p, vec2(0.0, 0.02), vec2(0.16, 0.1))) - 0.05;
}

vec4 over(vec4 above, vec4 below) { return above + below * (1.0 - above.a); }
vec4 paint(vec4 colour, float part) { return vec4(colour.rgb, 1.0) * (colour.a * part); }

#if BRUSH == 0
// Always wholly covered. That it looks at v_at keeps Mesa's llvmpipe (22.3) from its short cut for
// plain colours, which paints some 64-pixel tiles in a wrong one.
vec4 painted() {
  vec2 out_ = abs(v_at) - v_half;
  return paint(v_fill, coverage(max(out_.x, out_.y)));
}
#elif BRUSH == 1 || BRUSH == 2
vec4 painted() {
  vec4 result = vec4(0.0);
#if BRUSH == 1
  if (v_extra.z > 0.0) result = vec4(vec3(36.0, 22.0, 47.0) / 255.0, 1.0) * shadow();
#endif
  float d = roundBox(v_at, v_half, v_form.x);
  float inside = coverage(d);
  result = over(paint(v_fill, inside), result);
#if BRUSH == 2
  float outline = coverage(dashes());
#else
  float outline = v_form.y > 0.0 ? inside - coverage(d + v_form.y) : 0.0;
#endif
  return over(paint(v_line, outline), result);
}
#elif BRUSH == 3
vec4 painted() {
  float side = 2.0 * min(v_half.x, v_half.y);
  vec2 p = v_at / side;
  int glyph = v_detail.y & 255;
  float d = glyph < 6 ? circleMark(p, glyph, v_detail.y >= 256) : iconMark(p, glyph);
  vec4 result = paint(v_fill, coverage(d * side));
  if (glyph == 12) {
    float stem = segment(p, vec2(0.0, -0.47), vec2(0.0, -0.31)) - 0.035;
    result = over(paint(v_line, coverage(stem * side)), result);
  }
  return result;
}
#elif BRUSH == 4
vec4 painted() {
  return texelFetch(u_atlas, ivec3(ivec2(v_extra.xy + v_at + v_half), v_detail.y), 0);
}
#else
vec4 painted() {
  vec2 part = v_at / v_half * 0.5 + 0.5;
  vec2 texel = mix(v_extra.xy, v_extra.zw, part);
  float edge = v_form.z == 0.0 ? 1.0 : coverage(roundBox(v_at, v_half, 0.0));
  if (v_detail.x == 3) {
    // Sharp modules at any size: linear only across one screen pixel at each border.
    vec2 perPixel = (v_extra.zw - v_extra.xy) / (2.0 * v_half);
    vec2 border = floor(texel + 0.5);
    texel = border + clamp((texel - border) / perPixel, -0.5, 0.5);
    texel = clamp(texel, v_extra.xy + 0.5, v_extra.zw - 0.5);
  }
  vec2 side = vec2(textureSize(u_atlas, 0).xy);
  return textureLod(u_atlas, vec3(texel / side, float(v_detail.y)), 0.0) * edge;
}
#endif

void main() { o_colour = painted() * v_opacity; }
)glsl";

}  // namespace

std::string shapeFragmentShader(Brush brush) {
  return "#version 330 core\n#define BRUSH " + std::to_string(static_cast<int>(brush)) + "\n" +
         std::string(fragmentBody);
}

}  // namespace grappe::kiosk
