/*
resource "x" "y" {
 ssl_policy = "ELBSecurityPolicy-2016-08"
}
*/
// ssl_policy = "ELBSecurityPolicy-2016-08"
