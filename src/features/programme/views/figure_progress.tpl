<div class="upload-progress" role="status" hx-get="{{PATH}}?part=1" hx-trigger="load delay:1s" hx-swap="outerHTML">
<p>{{TEXT}}</p>
{{#BAR}}<progress class="progress-line" max="{{TOTAL}}" value="{{DONE}}" aria-label="{{TEXT}}"></progress>{{/BAR}}
{{#UNKNOWN}}<progress class="progress-line" aria-label="{{TEXT}}"></progress>{{/UNKNOWN}}
</div>
